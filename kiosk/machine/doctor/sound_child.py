"""A child that lists the sound devices; a sound system that never answers keeps nobody waiting but it."""

import json

from kiosk.voice.sound import Outputs

if __name__ == "__main__":
    print(json.dumps({"devices": list(Outputs().look())}))
