package com.aerospike.operator.cluster.objects;

import com.aerospike.operator.asconfig.KnownConf;
import com.aerospike.operator.bootstrap.BootstrapInput;
import com.aerospike.operator.cluster.intent.RackIntent;
import com.aerospike.operator.kube.PodName;
import com.aerospike.operator.kube.RackIdentity;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** How far the objects of one rack may go now. */
public sealed interface RackTarget {

    RackIdentity identity();

    /** Replicas of the rack's StatefulSet. */
    int replicas();

    /** The pods that the StatefulSet makes. */
    default List<PodName> pods(String cluster) {
        return PodName.ofRack(cluster, identity(), replicas());
    }

    /**
     * ConfigMap and pod template become what the spec wants. Running pods keep what they have until they are deleted.
     *
     * @param bootstrap what the rack's pods must know before they exist
     * @param earlierConfs templates of {@code aerospike.conf} that pods of the rack still run and that are not the
     *     wanted one, by hash
     */
    record Wanted(RackIntent rack, int replicas, BootstrapInput bootstrap, SortedMap<String, String> earlierConfs)
            implements RackTarget {
        public Wanted {
            earlierConfs = Collections.unmodifiableSortedMap(new TreeMap<>(earlierConfs));
        }

        public Wanted(RackIntent rack, int replicas, BootstrapInput bootstrap) {
            this(rack, replicas, bootstrap, Collections.emptySortedMap());
        }

        @Override
        public RackIdentity identity() {
            return rack.identity();
        }
    }

    /**
     * The StatefulSet stays as it is but for its size and the server's image, and the ConfigMap is left alone unless its
     * configuration does not start: for a rack that is on its way out, of which the spec knows nothing any more, and for
     * one whose change must wait. What does not exist is not held.
     *
     * @param conf template of {@code aerospike.conf} that takes the place of the one in the ConfigMap
     */
    record Held(RackIdentity identity, int replicas, Optional<KnownConf> conf) implements RackTarget {
        public Held(RackIdentity identity, int replicas) {
            this(identity, replicas, Optional.empty());
        }
    }
}
