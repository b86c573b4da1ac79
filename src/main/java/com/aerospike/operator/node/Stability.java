package com.aerospike.operator.node;

/** A node's answer to the question whether its cluster is at rest. */
public sealed interface Stability {

    /** Members agree, nothing migrates, every partition is served. Nodes of one cluster give the same key. */
    record Stable(String clusterKey) implements Stability {}

    /** Not at rest, or of another size; {@code said} is the node's own text. */
    record Unstable(String said) implements Stability {}

    /** This node does not carry the namespace. */
    record NamespaceUnknown() implements Stability {}
}
