# Everything starts here; `make help` lists it. The environment is made when it is missing or old.
PYTHON ?= python3
VENV := .venv
RUN := $(VENV)/bin/python
READY := $(VENV)/ready
RUNNABLE := $(VENV)/runnable
VOICED := $(VENV)/voiced
STAFFED := $(VENV)/staffed
EDITORS := build/editors/ready
PROMTOOL := build/prometheus/promtool
FOR_TESTS := espeak-ng=espeak-ng pulseaudio=pulseaudio pactl=pulseaudio-utils parec=pulseaudio-utils \
	Xvfb=xvfb dbus-run-session=dbus /usr/libexec/at-spi-bus-launcher=at-spi2-core \
	/usr/lib/python3/dist-packages/pyatspi=python3-pyatspi
HEADLESS := QT_QPA_PLATFORM=offscreen QT_QUICK_BACKEND=software

.DEFAULT_GOAL := help
.PHONY: help run voice test check preview render bench prove prove-access prove-authoring prove-door prove-deploy prove-doctor \
	prove-metrics prove-package looks deb tarball format clean

help: ## list what can be made
	@grep -E '^[a-z -]+:.*##' Makefile | sed -E 's/^([a-z -]+):.*## /  make \1\t/' | expand -t 22

$(RUNNABLE): deploy/setup.sh requirements/kiosk.txt
	PYTHON="$(PYTHON)" sh deploy/setup.sh $(VENV) requirements/kiosk.txt
	@touch $(RUNNABLE)

# The script makes the file, and only where all is there.
$(VOICED): deploy/voice.sh requirements/voice.txt | $(RUNNABLE)
	@sh deploy/voice.sh $(VENV) requirements/voice.txt

$(STAFFED): $(RUNNABLE) requirements/staff.txt
	PYTHON="$(PYTHON)" sh deploy/setup.sh $(VENV) requirements/staff.txt
	@touch $(STAFFED)

$(READY): $(RUNNABLE) requirements/dev.txt | $(VOICED)
	PYTHON="$(PYTHON)" sh deploy/setup.sh $(VENV) requirements/dev.txt $(FOR_TESTS)
	@touch $(READY)

$(EDITORS): tests/editors/package-lock.json | $(READY)
	$(RUN) -m tests.editors
	@touch $(EDITORS)

run: $(RUNNABLE) $(VOICED) ## show the kiosk; without a screen, draw every screen into build/screens
	$(RUN) main.py run $(ARGS)

voice: $(RUNNABLE) ## give the kiosk its voice where that failed before
	@sh deploy/voice.sh $(VENV) requirements/voice.txt again

check: $(STAFFED) ## name every problem of the content
	$(RUN) main.py check $(ARGS)

preview: $(STAFFED) ## show the kiosk in a window as its content is edited, with what is to be mended
	$(RUN) main.py preview $(ARGS)

render: $(RUNNABLE) ## draw every screen into build/screens
	$(RUN) main.py render --out build/screens $(ARGS)

test: $(READY) $(EDITORS) ## everything that must hold
	$(HEADLESS) $(RUN) -m pytest -n 2 $(ARGS)

bench: $(READY) ## measure start, memory, taps and stillness; writes docs/figures.md
	$(RUN) -m bench $(ARGS)

prove: prove-access prove-authoring prove-door prove-doctor prove-metrics ## all that takes too long for a test

prove-access: $(READY) ## every screen on every panel in every language, text size and theme; writes docs/figures.md
	$(HEADLESS) $(RUN) -m tests.prove_access $(ARGS)

prove-authoring: $(READY) ## a thousand mistakes in the content, each told where it was made; writes docs/figures.md
	$(HEADLESS) $(RUN) -m tests.prove_authoring $(ARGS)

prove-doctor: $(READY) ## the doctor on a dozen sick machines; writes docs/figures.md
	$(HEADLESS) $(RUN) -m tests.prove_doctor

# Out of its package alone: installed, it would start a server.
$(PROMTOOL):
	mkdir -p $(@D) && cd $(@D) && apt-get download --quiet prometheus
	dpkg-deb --fsys-tarfile $(@D)/prometheus_*.deb | tar -xO ./usr/bin/promtool >$@.part
	chmod +x $@.part && mv $@.part $@ && rm $(@D)/prometheus_*.deb

prove-metrics: $(READY) $(PROMTOOL) ## Prometheus' own tool reads the metrics and the example alerts
	$(HEADLESS) $(RUN) -m pytest tests/machine/test_metrics.py tests/deploy/test_rules.py -rs $(ARGS)

prove-door: $(READY) ## a hundred thousand taps that never open the staff door; writes docs/figures.md
	$(HEADLESS) $(RUN) -m tests.prove_door $(ARGS)

prove-package: $(READY) ## as root: the package in a bare system without a network; writes docs/figures.md
	$(RUN) -m tests.prove_package $(ARGS)

deb tarball: $(READY) ## the Debian package and the tarball, in dist, for systems like this one
	PYTHON="$(RUN)" sh deploy/deb/build.sh dist

prove-deploy: $(READY) ## as root: the installed package crashed, frozen, starved, and back on the glass; writes docs/figures.md
	$(RUN) -m tests.prove_deploy $(ARGS)

looks: $(READY) ## draw the reference pictures anew; look at each before you commit it
	$(HEADLESS) $(RUN) -m tests.looks

format: $(READY) ## lay out Python and QML, and write the schemas anew
	$(VENV)/bin/ruff check --fix-only --quiet . && $(VENV)/bin/ruff format --quiet .
	$(RUN) -m tests.qmltools format
	$(RUN) main.py schema
	$(RUN) main.py schema --machine deploy

clean: ## remove what was made
	rm -rf build dist $(VENV) .mypy_cache .ruff_cache
