# Every target is one command that can also be typed; `make` alone lists them.
MAVEN = ./mvnw -B -ntp
ODOO ?= 19

.DEFAULT_GOAL := help
.PHONY: help check thorough fmt test it run demo bench

help: ## list the targets
	@sed -n 's/^\([a-z]*\):.*## /\1 	/p' $(MAKEFILE_LIST) | expand -t 10

check: ## format check, compile, tests: what CI runs first
	$(MAVEN) verify

thorough: ## the tests too that CI runs beside
	$(MAVEN) -Pthorough verify

fmt: ## format all sources
	$(MAVEN) -q spotless:apply

test: ## the tests; one of them: make test TEST=SomeTest
	$(MAVEN) $(if $(TEST),-Pthorough -Dtest=$(TEST) -Dsurefire.failIfNoSpecifiedTests=false) test

it: ## the tests against a real Odoo (as root, on Debian): make it ODOO=14
	tools/real-odoo up $(ODOO) >/dev/null
	set -a && eval "$$(tools/real-odoo env $(ODOO))" && $(MAVEN) -Preal-odoo -Dgroups=real-odoo verify

run: ## start the service
	./odoo-bridge serve

demo: ## show the whole of it with an Odoo double and sample records
	./odoo-bridge demo

bench: ## measure the bridge against bare calls to Odoo (ODOO_* describes it)
	tools/benchmark $(BENCH)
