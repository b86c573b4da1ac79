package com.aerospike.operator.node;

import java.util.Optional;
import java.util.OptionalInt;

/**
 * One namespace as one node sees it.
 *
 * @param replicationFactor copies in effect now, which is never more than there are nodes; absent before the first
 *     partition map
 * @param configuredReplicationFactor copies wanted
 * @param activeRack rack that holds all masters; absent when the mode is off
 * @param unavailablePartitions partitions that serve nobody until missing nodes are back
 * @param deadPartitions partitions that serve nobody until a person revives them
 * @param pendingQuiesce the node will give up its partitions at the next recluster
 * @param quiesced the node has given them up
 * @param quiescedNodes nodes of the cluster in that state
 * @param migrationsLeft partitions still to be sent or received by this node
 * @param sendsLeft those of them that it has to send: it is the one that serves them, because no other has all of their data
 * @param roster only for strong consistency
 */
public record NamespaceFacts(
        String name,
        boolean strongConsistency,
        OptionalInt replicationFactor,
        OptionalInt configuredReplicationFactor,
        OptionalInt rackId,
        OptionalInt activeRack,
        long unavailablePartitions,
        long deadPartitions,
        boolean pendingQuiesce,
        boolean quiesced,
        int quiescedNodes,
        long migrationsLeft,
        long sendsLeft,
        boolean stopWrites,
        Optional<RosterFacts> roster) {

    static NamespaceFacts of(String name, Pairs answer, Optional<RosterFacts> roster) throws MalformedAnswer {
        var strong = answer.requiredFlag("strong-consistency");
        var activeRack = answer.integer("effective_active_rack");
        var sends = answer.number("migrate_tx_partitions_remaining").orElse(0);
        return new NamespaceFacts(
                name,
                strong,
                answer.integer("effective_replication_factor"),
                answer.integer("replication-factor"),
                answer.integer("rack-id"),
                activeRack.orElse(0) == 0 ? OptionalInt.empty() : activeRack,
                answer.requiredNumber("unavailable_partitions"),
                answer.requiredNumber("dead_partitions"),
                answer.requiredFlag("pending_quiesce"),
                answer.requiredFlag("effective_is_quiesced"),
                answer.requiredInt("nodes_quiesced"),
                sends + answer.number("migrate_rx_partitions_remaining").orElse(0),
                sends,
                answer.flag("stop_writes"),
                strong ? roster : Optional.empty());
    }
}
