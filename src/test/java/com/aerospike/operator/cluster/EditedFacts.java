package com.aerospike.operator.cluster;

import com.aerospike.operator.node.NodeFacts;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Consumer;

/** What a node says, with a few things changed. */
public final class EditedFacts {
    private final NodeFacts original;
    public long migrationsLeft;
    public Optional<Duration> uptime;
    public OptionalLong migrateFillDelay;

    private EditedFacts(NodeFacts original) {
        this.original = original;
        this.migrationsLeft = original.migrationsLeft();
        this.uptime = original.uptime();
        this.migrateFillDelay = original.migrateFillDelay();
    }

    public static NodeFacts of(NodeFacts original, Consumer<EditedFacts> change) {
        var edited = new EditedFacts(original);
        change.accept(edited);
        return edited.facts();
    }

    private NodeFacts facts() {
        return new NodeFacts(
                original.id(),
                original.build(),
                original.cluster(),
                original.migrateAllowed(),
                migrationsLeft,
                uptime,
                original.clientConnections(),
                migrateFillDelay,
                original.namespaces());
    }
}
