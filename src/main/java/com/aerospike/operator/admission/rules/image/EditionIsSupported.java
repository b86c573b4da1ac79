package com.aerospike.operator.admission.rules.image;

import com.aerospike.operator.admission.finding.Report;
import com.aerospike.operator.admission.rules.ClusterRule;
import com.aerospike.operator.admission.rules.ClusterView;

/**
 * Only the paid editions have what the operator needs, such as strong consistency and quiescing. The edition is read
 * from the whole reference, since images are renamed when mirrored.
 */
final class EditionIsSupported implements ClusterRule {

    @Override
    public String id() {
        return "V-IMG-02";
    }

    @Override
    public void check(ClusterView cluster, Report report) {
        if (!cluster.image().isEmpty() && !cluster.isEnterprise() && !cluster.isFederal()) {
            report.deny(
                    Images.SERVER,
                    "image \"" + cluster.image()
                            + "\" is not supported, only Enterprise and Federal editions are allowed",
                    "use an image with enterprise or federal in its name");
        }
    }
}
