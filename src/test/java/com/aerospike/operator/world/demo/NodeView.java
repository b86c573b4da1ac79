package com.aerospike.operator.world.demo;

/** A Kubernetes node as shown; its zone is empty when it has no such label. */
record NodeView(String name, String zone, boolean ready) {}
