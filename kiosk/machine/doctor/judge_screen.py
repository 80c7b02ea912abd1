"""Judges the screen: is there one, of which size, what draws on it, how fast, can it be touched."""

from collections.abc import Iterator

from kiosk.machine.doctor.facts import LightFacts, ScreenFacts, ServiceFacts, SoundFacts, TouchFacts
from kiosk.machine.doctor.finding import Finding, failed, passed, warned
from kiosk.mounting import Mounting, faults_of, start_on
from kiosk.panel import px_per_mm, too_small, usual_inches
from kiosk.voice.outputs import choose_output, explain_output

SMOOTH, JERKY = 0.9, 0.5
"""Parts of the screen's own rate: drawn so often, nobody sees a step; drawn less often, everybody does."""


def judge_screen(screen: ScreenFacts, service: ServiceFacts) -> Iterator[Finding]:
    """The screen and what draws on it."""
    beat = service.heartbeat or {}
    if screen.problem:
        yield failed("screen", screen.problem, "Mend it; the kiosk ends at once as long as it is so.")
    elif not screen.found and service.alive and beat.get("display") == "ok":
        yield passed("screen", "none can be reached from here, and the running kiosk draws on one")
        yield passed("renderer", f"{beat.get('renderer') or 'not told'}, says the running kiosk")
    elif not screen.found:
        mend = "Plug the monitor in, start its display server, and ask in the session of the kiosk."
        yield failed("screen", "there is none", mend)
    elif screen.failed or screen.size is None:
        yield failed("screen", f"no window could be drawn: {screen.failed}", "Run the setup again: it names libraries.")
    else:
        yield from _drawn(screen, screen.size)
    yield _fonts(screen)


def _drawn(screen: ScreenFacts, size: tuple[int, int]) -> Iterator[Finding]:
    told = f"{size[0]} by {size[1]} pixels, by {screen.platform}"
    if too_small(size):
        yield failed("screen", told, "The screens need 1024 by 600: only crisis help is shown. Take a larger panel.")
    elif screen.platform in ("offscreen", "minimal"):
        mend = "Take QT_QPA_PLATFORM out of the environment of the kiosk."
        yield warned("screen", f"{told}, which nobody sees", mend)
    else:
        yield passed("screen", told)
    if screen.inches:
        scale = px_per_mm(size, screen.inches)
        millimetres = f"{size[0] / scale:.0f} by {size[1] / scale:.0f} mm"
        yield passed("size", f"{screen.inches:g} inches, {millimetres}, {scale:.2f} pixels to a millimeter")
    else:
        mend = "Measure the diagonal and write it into machine.yaml, such as: panel_inches: 21.5"
        yield warned("size", f"not set; {usual_inches(size):g} inches is guessed from the pixels", mend)
    yield from _mounted(screen, size)
    if screen.renderer in ("", "Null", "Unknown"):
        yield warned("renderer", "Qt does not tell what draws", "Try QT_QUICK_BACKEND=software.")
    else:
        how = ", without the graphics card; that is enough" if screen.renderer == "Software" else ""
        yield passed("renderer", f"{screen.renderer}{how}")
    yield _rate(screen)


def _mounted(screen: ScreenFacts, size: tuple[int, int]) -> Iterator[Finding]:
    """Whether everybody can read and reach it; nothing where nobody has measured."""
    if screen.mounting == Mounting():
        return
    seen, scale = (size[1], size[0]) if screen.rotation % 180 else size, px_per_mm(size, screen.inches)
    faults = tuple(faults_of(screen.mounting, seen, scale))
    for each in faults:
        told, _, mend = each.partition(". ")
        yield warned("mounting", told, mend)
    if not faults:
        start = start_on(screen.mounting, seen, scale)
        where = "in the lowest third" if start.low_reach else "on the whole picture"
        yield passed("mounting", f"visits begin {where}, with text of {start.text_scale:.0%}")


def _rate(screen: ScreenFacts) -> Finding:
    told = f"{screen.frames_per_second:.0f} a second on a screen of {screen.hertz:.0f} Hz"
    ratio = screen.frames_per_second / (screen.hertz or 60)
    if ratio >= SMOOTH:
        return passed("frames", told)
    mend = "End other programs, choose fewer pixels, or try the other renderer: QT_QUICK_BACKEND=software, or none."
    return (warned if ratio >= JERKY else failed)("frames", told, mend)


def _fonts(screen: ScreenFacts) -> Finding:
    if screen.unread_fonts:
        return failed("typefaces", f"cannot be read: {', '.join(screen.unread_fonts)}", "Install the kiosk anew.")
    return passed("typefaces", "all of the kiosk's own can be read")


def judge_light(light: LightFacts) -> Iterator[Finding]:
    """Whether the brightness can go by the hour, where it is to."""
    if not light.wanted:
        return
    if not light.lights:
        mend = "Set it on the monitor itself and take brightness out of the settings, or see docs/it/screen-care.md."
        yield warned("brightness", "the system knows of no light that it could set", mend)
    elif light.locked:
        mend = "Install deploy/udev/60-ipt-kiosk-backlight.rules, start the machine anew, ask as the kiosk's account."
        yield warned("brightness", f"this account may not set {', '.join(light.locked)}", mend)
    else:
        yield passed("brightness", f"{', '.join(light.lights)} can be set")


def judge_touch(touch: TouchFacts) -> Finding:
    """Whether there is one thing to touch."""
    if touch.touch is None:
        mend = "Touch the glass and see; doctor --touch measures it."
        return warned("touch", "the system does not tell which devices there are", mend)
    if len(touch.touch) == 1:
        return passed("touch", f"{touch.touch[0]}; doctor --touch measures where it feels a finger")
    if touch.touch:
        mend = "Unplug what is not the panel's, and see with doctor --touch that the right one is at work."
        return warned("touch", f"{len(touch.touch)} devices: {', '.join(touch.touch)}", mend)
    if touch.keys:
        mend = "Plug the panel's USB cable in. With a keypad alone, nothing more is needed."
        return warned("touch", f"nothing to touch; keys on {', '.join(touch.keys)}", mend)
    return failed("touch", "nothing to touch and no keys", "Plug the panel's USB cable in; look at its driver.")


def judge_sound(sound: SoundFacts, languages: tuple[str, ...], *, recorded: bool) -> Iterator[Finding]:
    """Whether Listen can be offered."""
    if sound.policy == "off":
        yield passed("voice", "off, as machine.yaml has it")
        return
    if not sound.player:
        yield warned(
            "voice", "the package miniaudio is missing, so nothing is read aloud", "Install requirements/voice.txt."
        )
        return
    told = explain_output(sound.devices, sound.policy, sound.wanted)
    if choose_output(sound.devices, sound.policy, sound.wanted):
        yield passed("sound", told)
    else:
        yield warned("sound", told, 'Plug the headset in, or name the device in machine.yaml: "voice_output".')
    unspoken = [each for each in languages if each not in sound.spoken]
    if recorded or not unspoken:
        yield passed("voice", "the recordings of the content" if recorded else "espeak-ng")
    elif not sound.synthesiser:
        yield warned("voice", "no recordings and no espeak-ng", "Install espeak-ng, or record the words: narrate.")
    else:
        yield warned("voice", f"espeak-ng does not speak {', '.join(unspoken)}", "Record the words: narrate.")
