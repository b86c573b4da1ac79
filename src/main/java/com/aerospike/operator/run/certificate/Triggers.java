package com.aerospike.operator.run.certificate;

import io.fabric8.kubernetes.client.informers.ResourceEventHandler;
import io.fabric8.kubernetes.client.informers.SharedIndexInformer;
import java.util.List;

/** Watches single objects and calls back when one of them is not what it was. */
final class Triggers implements AutoCloseable {

    private final List<SharedIndexInformer<?>> watches;

    private Triggers(List<SharedIndexInformer<?>> watches) {
        this.watches = watches;
    }

    /** Starts {@code watches}; one that is refused or lost is tried again in the background. */
    static Triggers start(List<SharedIndexInformer<?>> watches, Runnable changed) {
        watches.forEach(watch -> start(watch, changed));
        return new Triggers(List.copyOf(watches));
    }

    private static <T> void start(SharedIndexInformer<T> watch, Runnable changed) {
        watch.addEventHandler(new ResourceEventHandler<T>() {
            @Override
            public void onAdd(T object) {
                changed.run();
            }

            @Override
            public void onUpdate(T before, T object) {
                changed.run();
            }

            @Override
            public void onDelete(T object, boolean finalStateUnknown) {
                changed.run();
            }
        });
        watch.exceptionHandler((started, trouble) -> true);
        watch.start();
    }

    @Override
    public void close() {
        watches.forEach(SharedIndexInformer::close);
    }
}
