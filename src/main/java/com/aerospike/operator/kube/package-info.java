/**
 * The names this operator gives and reads in Kubernetes: object names, labels, annotations, containers, images, owners.
 *
 * <p>Enters: plain text and numbers (cluster name, rack id, revision, ordinal). Leaves: names, label maps, owner
 * references. Imports the Kubernetes object model but no client, and nothing else of this project; every other package
 * may import it. All values equal those of the Go operator (AKO 4.5), so that its clusters can be taken over.
 */
package com.aerospike.operator.kube;
