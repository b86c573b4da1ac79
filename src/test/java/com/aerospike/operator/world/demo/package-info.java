/**
 * The demo behind {@code make demo}: the packaged operator at work on a simulated cluster, shown as a live table.
 *
 * <p>Enters: the operator's build, a sample below {@code src/test/resources/demo}, and what the API server tells.
 * Leaves: text on the terminal, a kubeconfig and a kubectl in {@code target/demo}, and an exit code. {@link
 * com.aerospike.operator.world.demo.Scene} divides it: one side reads the API into scenes, the other turns scenes into
 * text and knows no Kubernetes. Must not import: the reconcile packages; the demo sees what any user of the cluster sees.
 */
package com.aerospike.operator.world.demo;
