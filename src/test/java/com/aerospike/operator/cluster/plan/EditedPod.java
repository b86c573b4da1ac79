package com.aerospike.operator.cluster.plan;

import com.aerospike.operator.bootstrap.BootstrapReport;
import com.aerospike.operator.cluster.observe.Applied;
import com.aerospike.operator.cluster.observe.PodMarks;
import com.aerospike.operator.cluster.observe.PodSeen;
import com.aerospike.operator.cluster.observe.PodShape;
import com.aerospike.operator.cluster.observe.PodTrouble;
import java.util.Optional;

/** A pod that is another than the spec would make it. */
final class EditedPod {
    private final PodSeen original;
    Optional<String> node;
    String serverImage;
    Optional<String> initImage;
    PodSeen.Stage stage;
    boolean terminating;
    Optional<PodTrouble> trouble;
    Optional<BootstrapReport> report;
    PodShape shape;
    Optional<Applied> applied;
    Optional<String> akoConf;
    boolean evictionBlocked;
    String rackIdOverride;

    EditedPod(PodSeen original) {
        this.original = original;
        this.node = original.node();
        this.serverImage = original.serverImage();
        this.initImage = original.initImage();
        this.stage = original.stage();
        this.terminating = original.terminating();
        this.trouble = original.trouble();
        this.report = original.report();
        this.shape = original.shape();
        this.applied = original.marks().applied();
        this.akoConf = original.marks().akoConf();
        this.evictionBlocked = original.marks().evictionBlocked();
        this.rackIdOverride = original.marks().rackIdOverride();
    }

    /** As AKO's init container leaves a pod: without a report, the running configuration in an annotation. */
    void startedByAko(String initImage, String conf) {
        this.report = Optional.empty();
        this.initImage = Optional.of(initImage);
        this.akoConf = Optional.of(conf);
    }

    PodSeen pod() {
        return new PodSeen(
                original.name(),
                original.uid(),
                original.created(),
                node,
                original.ip(),
                serverImage,
                initImage,
                stage,
                original.ready(),
                terminating,
                original.readinessProbe(),
                original.since(),
                trouble,
                original.addressed(),
                report,
                original.hostIp(),
                original.failingSince(),
                shape,
                new PodMarks(applied, akoConf, evictionBlocked, "", rackIdOverride));
    }
}
