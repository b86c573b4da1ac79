package com.aerospike.operator.admission.rules.pod;

import com.aerospike.operator.admission.finding.Report;
import com.aerospike.operator.admission.rules.Change;
import com.aerospike.operator.admission.rules.ChangeRule;

/** Ports and services of every pod hang on it, and clients would lose them all at once. */
final class PodsPerHostStay implements ChangeRule {

    @Override
    public String id() {
        return "V-GEN-04";
    }

    @Override
    public boolean holdsAgainstCompleted() {
        return true;
    }

    @Override
    public void check(Change change, Report report) {
        boolean before = Boolean.TRUE.equals(Pods.of(change.old()).multiPodPerHost);
        boolean after = Boolean.TRUE.equals(Pods.of(change.wanted()).multiPodPerHost);
        if (before != after) {
            report.deny(
                    Pods.PATH.field("multiPodPerHost"),
                    "cannot update MultiPodPerHost setting",
                    "make a new cluster and copy the data");
        }
    }
}
