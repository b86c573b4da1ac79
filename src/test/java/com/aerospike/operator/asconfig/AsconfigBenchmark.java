package com.aerospike.operator.asconfig;

import com.aerospike.operator.asconfig.change.ConfigDiff;
import com.aerospike.operator.asconfig.check.ConfigCheck;
import com.aerospike.operator.asconfig.check.LargeConfig;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Threads;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;

/** What configuration knowledge costs: three racks of six namespaces each, on one core. `make bench` runs it. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Threads(1)
@Fork(1)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
public class AsconfigBenchmark {
    private List<ObjectNode> racks;
    private List<ObjectNode> changed;

    @Setup
    public void racks() {
        racks = IntStream.rangeClosed(1, 3).mapToObj(LargeConfig::ofRack).toList();
        changed = racks.stream().map(ObjectNode::deepCopy).toList();
        changed.forEach(rack -> rack.withObject("/service").put("proto-fd-max", 20_000));
    }

    @Benchmark
    public void checkAndRender(Blackhole sink) {
        for (ObjectNode rack : racks) {
            sink.consume(ConfigCheck.asAko(LargeConfig.VERSION, rack));
            sink.consume(Conf.render(rack));
        }
    }

    @Benchmark
    public void difference(Blackhole sink) {
        for (int i = 0; i < racks.size(); i++) {
            sink.consume(ConfigDiff.between(racks.get(i), changed.get(i), LargeConfig.VERSION));
        }
    }
}
