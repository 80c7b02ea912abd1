@echo off
rem Double-click: puts the folder "content" beside this file on this kiosk.
rem IT copies this file beside the folder "content"; docs/it.md says how.
chcp 65001 >nul
pushd "%~dp0"
set "KIOSK=%~dp0.venv\Scripts\ipt-kiosk.exe"
if not exist "%KIOSK%" set "KIOSK=ipt-kiosk"
"%KIOSK%" put content
popd
echo.
pause
