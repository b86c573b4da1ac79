package com.aerospike.operator.admission;

import static org.assertj.core.api.Assertions.assertThat;

import com.aerospike.operator.admission.finding.Violation;
import com.aerospike.operator.api.v1.AerospikeCluster;
import com.aerospike.operator.kube.InitImage;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Scenario R7. Loss prevented: a StatefulSet that would have to be made anew, with all of its volumes. */
class RackStorageChangeTest {
    private static final String SPEC = """
            apiVersion: asdb.aerospike.com/v1
            kind: AerospikeCluster
            metadata: {name: ring, namespace: shop}
            spec:
              size: 2
              image: aerospike/aerospike-server-enterprise:8.1.2.0
              podSpec: {multiPodPerHost: true}
              validationPolicy: {skipWorkDirValidate: true}
              storage: {volumes: [%s]}
              rackConfig: {namespaces: [test], racks: [{id: 1%s}, {id: 2}]}
              aerospikeConfig:
                service: {feature-key-file: /etc/aerospike/secret/features.conf}
                network: {service: {port: 3000}, fabric: {port: 3001}, heartbeat: {port: 3002}}
                namespaces:
                  - {name: test, replication-factor: 2, storage-engine: {type: memory, data-size: 1073741824}}
            """;
    private static final String KEYS =
            "{name: keys, source: {secret: {secretName: s}}, aerospike: {path: /etc/aerospike/secret}}";

    /** @param storage kind of storage: that of the cluster, or volumes of this size */
    private static AerospikeCluster cluster(String storage, String more) {
        var own = ", storage: {volumes: [%s, {name: data, source: {persistentVolume: {storageClass: ssd, "
                + "volumeMode: Filesystem, size: %s}}, aerospike: {path: /data}}]}";
        return Yaml.cluster(SPEC.formatted(KEYS, (storage.equals("none") ? "" : own.formatted(KEYS, storage)) + more));
    }

    @ParameterizedTest
    @CsvSource({"none, 1Gi, V-STO-28", "1Gi, none, V-STO-29", "1Gi, 2Gi, V-STO-27"})
    void theStorageOfARackStaysAsItIsWithoutANewRevision(String before, String after, String rule) {
        var guard = new Guard(InitImage.NONE);

        assertThat(guard.admitUpdate(cluster(before, ""), cluster(after, "")))
                .isInstanceOfSatisfying(Admission.Refused.class, refused -> assertThat(refused.violations())
                        .extracting(Violation::rule)
                        .containsExactly(rule));
        assertThat(guard.admitUpdate(cluster(before, ""), cluster(after, ", revision: v1")))
                .isInstanceOf(Admission.Admitted.class);
    }
}
