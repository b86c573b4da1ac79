package com.aerospike.operator.asconfig.change;

import java.util.List;
import java.util.Optional;

/** One difference before it is judged. */
record Delta(ChangePath path, Optional<FlatValue> before, Optional<FlatValue> after) {

    List<String> addedItems() {
        return items(after).without(items(before));
    }

    List<String> removedItems() {
        return items(before).without(items(after));
    }

    boolean isPresence() {
        return before.or(() -> after).orElseThrow() instanceof FlatValue.Present;
    }

    boolean isList() {
        return before.or(() -> after).orElseThrow() instanceof FlatValue.Items;
    }

    private static FlatValue.Items items(Optional<FlatValue> value) {
        return value.filter(FlatValue.Items.class::isInstance)
                .map(FlatValue.Items.class::cast)
                .orElse(new FlatValue.Items(List.of()));
    }
}
