package com.aerospike.operator.admission.rules;

import com.aerospike.operator.admission.finding.FieldPath;
import com.aerospike.operator.api.v1.AerospikeCluster;
import com.aerospike.operator.api.v1.AerospikeClusterSpec;
import com.aerospike.operator.api.v1.AerospikeClusterStatus;
import com.aerospike.operator.api.v1.AuthMode;
import com.aerospike.operator.api.v1.Rack;
import com.aerospike.operator.api.v1.RackConfig;
import com.aerospike.operator.api.v1.User;
import com.aerospike.operator.asconfig.ImageVersion;
import com.aerospike.operator.cluster.intent.InitImages;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

/** A completed resource as rules look at it: absent lists are empty, and every value knows its path. */
public final class ClusterView {

    private final AerospikeCluster cluster;
    private final Surroundings surroundings;
    private final List<RackView> racks;

    public ClusterView(AerospikeCluster cluster, Surroundings surroundings) {
        this.cluster = cluster;
        this.surroundings = surroundings;
        List<Rack> given = Lists.of(rackConfig().racks);
        List<RackView> views = new ArrayList<>(given.size());
        for (int i = 0; i < given.size(); i++) {
            views.add(new RackView(this, i, given.get(i)));
        }
        this.racks = List.copyOf(views);
    }

    public String name() {
        return Objects.requireNonNullElse(cluster.getMetadata().getName(), "");
    }

    public String namespace() {
        return Objects.requireNonNullElse(cluster.getMetadata().getNamespace(), "");
    }

    public AerospikeClusterSpec spec() {
        return cluster.getSpec();
    }

    public Optional<AerospikeClusterStatus> status() {
        return Optional.ofNullable(cluster.getStatus());
    }

    /** The status, once the cluster has been completed for the first time. */
    public Optional<AerospikeClusterStatus> completedStatus() {
        return status().filter(status -> status.aerospikeConfig != null);
    }

    /** The resource as it was last completed, if ever. */
    public Optional<ClusterView> completed() {
        return CompletedCluster.of(cluster).map(completed -> new ClusterView(completed, surroundings));
    }

    public RackConfig rackConfig() {
        return Objects.requireNonNullElseGet(spec().rackConfig, RackConfig::new);
    }

    public List<RackView> racks() {
        return racks;
    }

    public Optional<RackView> rack(int id) {
        return racks.stream().filter(rack -> rack.id() == id).findFirst();
    }

    /** The cluster's own configuration, before a rack's is laid over it. */
    public ConfigCursor config() {
        return ConfigCursor.shared(spec().aerospikeConfig, FieldPath.spec("aerospikeConfig"));
    }

    /** The presence of the section decides, whatever it holds. */
    public boolean securityEnabled() {
        return config().has("security");
    }

    public int size() {
        return Objects.requireNonNullElse(spec().size, 0);
    }

    public String image() {
        return Objects.requireNonNullElse(spec().image, "");
    }

    public ImageVersion imageVersion() {
        return ImageVersion.of(image());
    }

    public boolean isEnterprise() {
        return image().toLowerCase(Locale.ROOT).contains("enterprise");
    }

    public boolean isFederal() {
        return image().toLowerCase(Locale.ROOT).contains("federal");
    }

    public String initImage() {
        return InitImages.requestedBy(spec()).resolve(surroundings.initImage());
    }

    /** The files of the operator's own container, as far as they can be looked at. */
    public OperatorFiles operatorFiles() {
        return surroundings.files();
    }

    public List<User> users() {
        return spec().aerospikeAccessControl == null ? List.of() : Lists.of(spec().aerospikeAccessControl.users);
    }

    /** Whether some user logs in with a certificate alone. */
    public boolean hasCertificateUsers() {
        return users().stream().anyMatch(user -> user.authMode == AuthMode.PKI_ONLY);
    }
}
