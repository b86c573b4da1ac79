package com.aerospike.operator.cluster;

import com.aerospike.operator.bootstrap.BootstrapReport;
import com.aerospike.operator.cluster.observe.Applied;
import com.aerospike.operator.cluster.observe.PodMarks;
import com.aerospike.operator.cluster.observe.PodSeen;
import com.aerospike.operator.cluster.observe.PodShape;
import com.aerospike.operator.cluster.observe.PodTrouble;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;

/** A pod that is another than the spec would make it. */
public final class EditedPod {
    private final PodSeen original;
    public Optional<String> node;
    public Optional<String> ip;
    public String serverImage;
    public Optional<String> initImage;
    public PodSeen.Stage stage;
    public boolean ready;
    public String uid;
    public Instant created;
    public boolean terminating;
    public int serverRestarts;
    public Instant since;
    public Optional<Instant> failingSince;
    public Optional<PodTrouble> trouble;
    public Optional<BootstrapReport> report;
    public PodShape shape;
    public Optional<Applied> applied;
    public Optional<String> akoConf;
    public boolean evictionBlocked;
    public String rackIdOverride;

    private EditedPod(PodSeen original) {
        this.original = original;
        this.node = original.node();
        this.ip = original.ip();
        this.serverImage = original.serverImage();
        this.initImage = original.initImage();
        this.stage = original.stage();
        this.ready = original.ready();
        this.uid = original.uid();
        this.created = original.created();
        this.terminating = original.terminating();
        this.serverRestarts = original.serverRestarts();
        this.since = original.since();
        this.failingSince = original.failingSince();
        this.trouble = original.trouble();
        this.report = original.report();
        this.shape = original.shape();
        this.applied = original.marks().applied();
        this.akoConf = original.marks().akoConf();
        this.evictionBlocked = original.marks().evictionBlocked();
        this.rackIdOverride = original.marks().rackIdOverride();
    }

    public static PodSeen of(PodSeen original, Consumer<EditedPod> change) {
        var edited = new EditedPod(original);
        change.accept(edited);
        return edited.pod();
    }

    /** As AKO's init container leaves a pod: without a report, the running configuration in an annotation. */
    public void startedByAko(String initImage, String conf) {
        this.report = Optional.empty();
        this.initImage = Optional.of(initImage);
        this.akoConf = Optional.of(conf);
    }

    private PodSeen pod() {
        return new PodSeen(
                original.name(),
                uid,
                created,
                node,
                ip,
                serverImage,
                initImage,
                stage,
                ready,
                terminating,
                original.readinessProbe(),
                serverRestarts,
                since,
                trouble,
                original.addressed(),
                report,
                original.hostIp(),
                failingSince,
                shape,
                new PodMarks(applied, akoConf, evictionBlocked, original.marks().networkStatus(), rackIdOverride));
    }
}
