package com.aerospike.operator.world.server;

/**
 * What the partition model needs to know of a namespace.
 *
 * @param durable its data is on devices or files and outlives the process
 */
record NamespaceSettings(
        String name, int replicationFactor, boolean strongConsistency, int rackId, int activeRack, boolean durable) {

    static NamespaceSettings of(String name, ConfigSection config) {
        return new NamespaceSettings(
                name,
                (int) config.number("replication-factor", 2),
                config.flag("strong-consistency"),
                (int) config.number("rack-id", 0),
                (int) config.number("active-rack", 0),
                isDurable(config));
    }

    private static boolean isDurable(ConfigSection config) {
        return config.text("storage-engine")
                        .filter(type -> !type.equals("memory"))
                        .isPresent()
                || config.text("storage-engine.device[0]").isPresent()
                || config.text("storage-engine.file[0]").isPresent();
    }
}
