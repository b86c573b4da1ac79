package com.aerospike.operator.admission.rules;

import com.aerospike.operator.admission.finding.FieldPath;
import com.aerospike.operator.api.v1.Attachment;
import com.aerospike.operator.api.v1.MountOptions;
import com.aerospike.operator.api.v1.VolumeSpec;
import com.aerospike.operator.kube.Containers;
import io.fabric8.kubernetes.api.model.Container;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;

/** A volume in a container other than the server. */
public record AttachmentView(Kind kind, Attachment spec, FieldPath volume) {

    /** The two kinds of containers users may add. */
    public enum Kind {
        SIDECARS("sidecars", volume -> volume.sidecars),
        INIT_CONTAINERS("initContainers", volume -> volume.initContainers);

        private final String field;
        private final Function<VolumeSpec, List<Attachment>> list;

        Kind(String field, Function<VolumeSpec, List<Attachment>> list) {
            this.field = field;
            this.list = list;
        }

        /** The field of the volume and of {@code podSpec}. */
        public String field() {
            return field;
        }

        List<Attachment> of(VolumeSpec volume) {
            return list.apply(volume);
        }

        /** Names of the containers a volume can be attached to. */
        public List<String> containers(ClusterView cluster) {
            if (cluster.spec().podSpec == null) {
                return List.of();
            }
            List<Container> containers =
                    switch (this) {
                        case SIDECARS -> Lists.of(cluster.spec().podSpec.sidecars);
                        case INIT_CONTAINERS -> Lists.of(cluster.spec().podSpec.initContainers);
                    };
            // An init container of the operator's name only marks a position.
            return containers.stream()
                    .map(Container::getName)
                    .filter(name -> name != null && !(this == INIT_CONTAINERS && name.equals(Containers.INIT)))
                    .toList();
        }
    }

    public String container() {
        return Objects.requireNonNullElse(spec.containerName, "");
    }

    public String mountPath() {
        return Objects.requireNonNullElse(spec.path, "");
    }

    public MountOptions options() {
        return Objects.requireNonNullElseGet(spec.mountOptions, MountOptions::new);
    }

    public FieldPath path() {
        return volume.field(kind.field()).key(container());
    }
}
