package com.aerospike.operator.world.server;

import java.util.Map;

/** Who the node is and what program it runs. */
final class IdentityCommands {

    private static final String FEATURES =
            "batch-any;batch-index;blob-bits;cdt-index;cdt-list;cdt-map;cluster-stable;float;geo;"
                    + "sindex-exists;peers;pipelining;pquery;pscans;query-show;relaxed-sc;replicas;"
                    + "replicas-all;replicas-master;replicas-max;truncate-namespace;udf";

    private IdentityCommands() {}

    static void addTo(Map<String, InfoService.Command> commands) {
        commands.put("node", request -> request.process().nodeIdText());
        commands.put("build", request -> request.process().program().build());
        commands.put("edition", request -> request.process().program().edition().title());
        commands.put("version", IdentityCommands::version);
        commands.put("release", IdentityCommands::release);
        commands.put("build_os", request -> "el9");
        commands.put("features", request -> FEATURES);
        commands.put("status", request -> "ok");
        commands.put("cluster-name", IdentityCommands::clusterName);
        commands.put(
                "connection", request -> "admin=" + request.connection().port().admin());
        commands.put("user-agent-set", request -> "ok");
        commands.put(
                "feature-key",
                request -> "feature-key-version=2;valid-until-date=2099-12-31;asdb-cluster-nodes-limit=0");
    }

    private static String version(InfoRequest request) {
        var program = request.process().program();
        return program.edition().title() + " build " + program.build();
    }

    private static String release(InfoRequest request) {
        var program = request.process().program();
        return "edition=" + program.edition().title() + ";version=" + program.build()
                + ";os=el9;arch=x86_64;sha=simulated";
    }

    private static String clusterName(InfoRequest request) {
        var process = request.process();
        return process.faults().has(Faults.Fault.WRONG_CLUSTER_NAME)
                ? "somebody-else"
                : process.config().service().text("cluster-name").orElse("null");
    }
}
