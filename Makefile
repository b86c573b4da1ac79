# Every target finds a JDK 25 by itself: JAVA_HOME if it is one, else the first of the usual places.
.DEFAULT_GOAL := help
SHELL := /bin/bash

JDK := $(shell .ci/find-jdk)
MAVEN = $(if $(JDK),,$(error No JDK 25 found. Install one and set JAVA_HOME to it))JAVA_HOME=$(JDK) MAVEN_OPTS="$(MAVEN_OPTS) --sun-misc-unsafe-memory-access=allow" mvn -B -ntp
DEMO ?= run
HISTORIES ?= 10000
IMAGE ?= aerospike/aerospike-kubernetes-operator:5.0.0

.PHONY: help
help: ## Show this list
	@awk -F ':.*## ' '/^[a-z-]+:.*## / {printf "  make %-16s %s\n", $$1, $$2}' $(MAKEFILE_LIST)

.PHONY: demo
demo: ## Show the operator at work on a simulated cluster; DEMO=once ends when it is ready
	@echo "Building the operator ..."
	@$(MAVEN) -q package dependency:build-classpath -DskipTests -Dspotless.check.skip \
		-Dmdep.outputFile=target/test-classpath -Dmdep.includeScope=test
	@JAVA_HOME=$(JDK) src/test/demo/run $(DEMO)

.PHONY: test
test: ## Run all tests that need no cluster: format, import rules, logic, real API server
	$(MAVEN) verify

.PHONY: format
format: ## Format the source
	$(MAVEN) -q spotless:apply

.PHONY: build
build: ## Build the operator without running tests
	$(MAVEN) package -DskipTests

.PHONY: run
run: ## Run the operator on this machine against the cluster of the current kubeconfig
	$(MAVEN) -q package -DskipTests
	$(JDK)/bin/java -jar target/quarkus-app/quarkus-run.jar

.PHONY: image
image: ## Build the container image (needs docker or podman)
	$(MAVEN) -q package -DskipTests
	$(shell command -v docker || command -v podman || echo docker) build -f src/main/docker/Dockerfile.jvm -t $(IMAGE)-jvm .

.PHONY: bench
bench: ## Measure: configuration knowledge, the changes of a cluster's life, 100 clusters at once; the figures of docs/performance.md
	$(MAVEN) -q package dependency:build-classpath -DskipTests -Dmdep.outputFile=target/test-classpath -Dmdep.includeScope=test
	$(JDK)/bin/java -cp target/test-classes:target/classes:$$(cat target/test-classpath) org.openjdk.jmh.Main 'AsconfigBenchmark|CatalogueLoadBenchmark'
	$(MAVEN) -q failsafe:integration-test failsafe:verify -Dit.test='LifeBench,HundredClustersBench' \
		-DargLine=-XX:TieredStopAtLevel=1

.PHONY: bench-admission
bench-admission: ## Measure: dry-run creates and updates from 8 clients for 30 s through the webhooks
	$(MAVEN) -q package -DskipTests
	$(MAVEN) -q failsafe:integration-test failsafe:verify -Dit.test=AdmissionBench -Dbench.seconds=30

.PHONY: simulate
simulate: ## Live 10,000 random histories of clusters in virtual time; SEED=N HISTORIES=1 repeats one
	$(MAVEN) -q test -Dtest=SimulationTest#freshHistoriesHold -Dsurefire.failIfNoSpecifiedTests=false \
		-Dsimulation.histories=$(HISTORIES) -Dsimulation.seconds=900 $(if $(SEED),-Dsimulation.seed=$(SEED))

.PHONY: clean
clean: ## Remove what was built
	$(MAVEN) -q clean
