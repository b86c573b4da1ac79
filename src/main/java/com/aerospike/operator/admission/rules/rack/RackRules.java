package com.aerospike.operator.admission.rules.rack;

import com.aerospike.operator.admission.rules.Rule;
import java.util.List;

/** The rules on racks, in the order in which they are checked. */
public final class RackRules {

    /** The list as a whole. */
    public static final List<Rule> HEADER = List.of(
            new RackIdOverrideNeedsOneRack(), new RackIdOverrideNeedsNamespaces(), new RackNamespaceHasNoBlank());

    /** Each rack. */
    public static final List<Rule> EACH =
            List.of(new RackIdIsUnique(), new RevisionIsLabel(), new RackKeepsNetworkAndSecurity());

    /** Racks kept out of the roster. */
    public static final List<Rule> ROSTER = List.of(
            new RosterBlockExcludesIgnorablePods(),
            new RosterBlockExcludesNodeBlockList(),
            new SomeRackStaysInRoster(),
            new OneRackInRosterMeansNoBatches());

    /** What racks must have in common. */
    public static final List<Rule> TOGETHER = List.of(new FillDelayIsTheSame());

    /** Where racks are. */
    public static final List<Rule> PLACES = List.of(new RackStaysInItsPlace());

    /** Changes of the roster. */
    public static final List<Rule> ROSTER_CHANGES =
            List.of(new RosterBlockNeedsStatus(), new RunningRackStaysInRoster(), new OneRackLeavesRosterAtATime());

    /** Changes of revisions. */
    public static final List<Rule> REVISIONS = List.of(new TwoRevisionsAtATime());

    private RackRules() {}
}
