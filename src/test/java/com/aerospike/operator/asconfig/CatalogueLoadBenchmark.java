package com.aerospike.operator.asconfig;

import com.aerospike.operator.asconfig.catalogue.Catalogue;
import com.aerospike.operator.asconfig.catalogue.CatalogueMatch;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Warmup;

/** Loading the catalogue in a fresh JVM, the loading of its classes included. `make bench` runs it. */
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(5)
@Warmup(iterations = 0)
@Measurement(iterations = 1)
public class CatalogueLoadBenchmark {
    @Benchmark
    public CatalogueMatch loadCatalogue() {
        return Catalogue.bundled().at(ServerVersion.of(8, 1, 1));
    }
}
