# Installs the kiosk on Windows and starts it when its account signs in. Run it as administrator.
# NOT RUN YET: nobody has tried this on Windows. docs/it/windows.md says more.
param(
    [Parameter(Mandatory = $true)][string]$Wheel,
    [Parameter(Mandatory = $true)][string]$Requirements,
    [string]$Account = "kiosk",
    [string]$Folder = "$env:ProgramFiles\ipt-kiosk",
    [string]$State = "$env:ProgramData\ipt-kiosk"
)
$ErrorActionPreference = "Stop"
New-Item -ItemType Directory -Force -Path $Folder, $State | Out-Null
& py -3 -m venv "$Folder\venv"
if ($LASTEXITCODE) { throw "The virtual environment could not be made. Install Python 3.11 or newer." }
$python = "$Folder\venv\Scripts\python.exe"
& $python -m pip install --require-hashes -r $Requirements
if ($LASTEXITCODE) { throw "The packages could not be installed." }
& $python -m pip install --no-deps $Wheel
if ($LASTEXITCODE) { throw "The wheel could not be installed." }
& icacls $State /inheritance:r /grant:r "${Account}:(OI)(CI)M" "Administrators:(OI)(CI)F" | Out-Null
if ($LASTEXITCODE) { throw "The rights of $State could not be set. Is there an account ${Account}?" }
$does = New-ScheduledTaskAction -Execute "$Folder\venv\Scripts\pythonw.exe" `
    -Argument "-m kiosk.machine.supervisor --state `"$State`""
$when = New-ScheduledTaskTrigger -AtLogOn -User $Account
$how = New-ScheduledTaskSettingsSet -ExecutionTimeLimit 0 -RestartCount 3 -RestartInterval (New-TimeSpan -Minutes 1)
Register-ScheduledTask -TaskName "ipt-kiosk" -Action $does -Trigger $when -Settings $how -User $Account -Force | Out-Null
Write-Host "Installed. Sign in as $Account to see the kiosk."
