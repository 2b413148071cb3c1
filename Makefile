# Short names for the commands of everyday work. Nothing here does more than run
# one command; .ci/run is what decides whether a change is good.

GO ?= go
LINT ?= golangci-lint

.DEFAULT_GOAL := help

.PHONY: help
help: ## List the targets
	@grep -hE '^[a-z-]+:.*##' $(MAKEFILE_LIST) | sed -E 's/^([a-z-]+):.*## /\1\t/' | expand -t 12

.PHONY: demo
demo: ## Load the sample and serve it on http://localhost:8080
	$(GO) run ./server demo

.PHONY: test
test: ## Run all tests
	$(GO) test ./...

.PHONY: race
race: ## Run all tests with the race detector
	$(GO) test -race ./...

.PHONY: lint
lint: ## Run vet and the linters of .golangci.yml
	$(GO) vet ./...
	$(LINT) run ./...

.PHONY: generate
generate: ## Make schema/*.generated.go from schema/*.graphql
	$(GO) tool gqlgen generate

.PHONY: golden
golden: ## Accept what the golden files of package graph now are
	$(GO) test ./graph -update

.PHONY: bench
bench: ## Run the benchmarks of every package once
	$(GO) test -run '^$$' -bench . -benchtime 1x ./...

FUZZTIME ?= 60s

.PHONY: fuzz
fuzz: ## Fuzz every target in turn, FUZZTIME (60s) each
	@set -e; for package in $$($(GO) list ./...); do \
		for target in $$($(GO) test -list '^Fuzz' $$package | grep '^Fuzz' || true); do \
			echo "$$package $$target"; \
			$(GO) test -run '^$$' -fuzz "^$$target$$" -fuzztime $(FUZZTIME) $$package; \
		done; \
	done

.PHONY: ci
ci: ## Check the tree as a clean clone is checked
	.ci/run
