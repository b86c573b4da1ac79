package com.aerospike.operator.node;

/** Which part of a node's configuration a live change is about. */
public sealed interface ConfigScope {

    /** The head of the command, up to the setting itself. */
    String context(Build build);

    record Service() implements ConfigScope {
        @Override
        public String context(Build build) {
            return "context=service";
        }
    }

    record Network() implements ConfigScope {
        @Override
        public String context(Build build) {
            return "context=network";
        }
    }

    record Security() implements ConfigScope {
        @Override
        public String context(Build build) {
            return "context=security";
        }
    }

    record Namespace(String name) implements ConfigScope {
        @Override
        public String context(Build build) {
            return "context=namespace;" + build.namespaceParameter(NodeVerbs.parameter(name));
        }
    }

    record NamespaceSet(String namespace, String set) implements ConfigScope {
        @Override
        public String context(Build build) {
            return new Namespace(namespace).context(build) + ";set=" + NodeVerbs.parameter(set);
        }
    }

    record Xdr() implements ConfigScope {
        @Override
        public String context(Build build) {
            return "context=xdr";
        }
    }

    record Datacenter(String name) implements ConfigScope {
        @Override
        public String context(Build build) {
            return "context=xdr;dc=" + NodeVerbs.parameter(name);
        }
    }

    record DatacenterNamespace(String datacenter, String namespace) implements ConfigScope {
        @Override
        public String context(Build build) {
            return new Datacenter(datacenter).context(build) + ";namespace=" + NodeVerbs.parameter(namespace);
        }
    }
}
