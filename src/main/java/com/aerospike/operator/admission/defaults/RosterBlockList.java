package com.aerospike.operator.admission.defaults;

import java.util.List;
import java.util.Locale;

/** Node ids as servers print them: upper case, without leading zeros. */
final class RosterBlockList {

    private RosterBlockList() {}

    static void complete(Draft draft) {
        List<String> blocked = draft.spec().rosterNodeBlockList;
        if (blocked != null) {
            draft.spec().rosterNodeBlockList = blocked.stream()
                    .map(id -> id.toUpperCase(Locale.ROOT).replaceFirst("^0+", ""))
                    .toList();
        }
    }
}
