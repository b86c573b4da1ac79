package com.aerospike.operator.cluster.objects;

import com.aerospike.operator.bootstrap.BootstrapInput;
import com.aerospike.operator.cluster.intent.Intent;
import com.aerospike.operator.cluster.intent.RackIntent;
import com.aerospike.operator.cluster.observe.EarlierConfs;
import com.aerospike.operator.kube.Labels;
import com.aerospike.operator.kube.Names;
import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.ConfigMapBuilder;
import io.fabric8.kubernetes.api.model.ObjectMeta;
import java.util.Map;
import java.util.TreeMap;

/** What a rack's pods must know before they exist; their init container reads it as files. */
public final class RackConfigMap {

    public static final String CONF_TEMPLATE = EarlierConfs.TEMPLATE_KEY;
    public static final String PEERS = "peers";

    /** Fingerprints by which AKO's init container says in the status what a pod runs. */
    public static final String CONF_HASH = "aerospikeConfHash";

    public static final String NETWORK_POLICY_HASH = "networkPolicyHash";
    public static final String POD_SPEC_HASH = "podSpecHash";

    private RackConfigMap() {}

    public static ConfigMap of(Targets targets, RackTarget.Wanted target) {
        return new ConfigMapBuilder()
                .withMetadata(meta(targets.intent(), target))
                .withData(data(targets, target))
                .build();
    }

    /** That of a rack on its way out, of which only the configuration changes, and how to find the others. */
    public static ConfigMap reconfigured(Targets targets, RackTarget.Held target, ConfigMap live) {
        Map<String, String> data = new TreeMap<>(live.getData());
        var conf = target.conf().orElseThrow();
        data.put(CONF_TEMPLATE, conf.text());
        data.put(CONF_HASH, conf.hash());
        data.put(PEERS, String.join("\n", targets.peers()));
        return new ConfigMapBuilder()
                .withMetadata(meta(targets.intent(), target))
                .withData(data)
                .build();
    }

    private static ObjectMeta meta(Intent intent, RackTarget target) {
        return OwnedMeta.of(
                intent, Names.configMap(intent.name(), target.identity()), Labels.cluster(intent.name()), Map.of());
    }

    private static Map<String, String> data(Targets targets, RackTarget.Wanted target) {
        RackIntent rack = target.rack();
        Map<String, String> data = new TreeMap<>();
        data.put(CONF_TEMPLATE, rack.confText());
        data.put(PEERS, String.join("\n", targets.peers()));
        data.put(CONF_HASH, rack.conf().hash());
        data.put(NETWORK_POLICY_HASH, NetworkPolicyHash.of(targets.intent().spec().aerospikeNetworkPolicy));
        data.put(POD_SPEC_HASH, PodSpecHash.of(targets.intent().spec().podSpec, rack.rack().effectivePodSpec));
        data.put(BootstrapInput.CONFIG_MAP_KEY, target.bootstrap().toJson());
        if (!target.earlierConfs().isEmpty()) {
            data.put(EarlierConfs.CONFIG_MAP_KEY, EarlierConfs.toJson(target.earlierConfs()));
        }
        return data;
    }
}
