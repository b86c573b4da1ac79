package com.aerospike.operator.cluster.plan;

import com.aerospike.operator.api.v1.VolumeSpec;
import com.aerospike.operator.cluster.intent.Intent;
import com.aerospike.operator.cluster.intent.RackIntent;
import com.aerospike.operator.cluster.observe.PodSeen;
import com.aerospike.operator.cluster.observe.PodShape;
import com.aerospike.operator.cluster.observe.PodShape.ContainerShape;
import com.aerospike.operator.cluster.observe.PodShape.MountShape;
import com.aerospike.operator.cluster.observe.PodShape.PortShape;
import com.aerospike.operator.cluster.observe.Snapshot;
import com.aerospike.operator.kube.Containers;
import com.aerospike.operator.kube.ImageReference;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * In what does a pod differ from its rack's template? Images, ports, volumes and where they are attached; all of that
 * belongs to the pod, so it takes a new one.
 *
 * <p>Judged is only what the spec speaks of. The operator's own init container and its volumes are not: a newer operator
 * has others, and that must restart no database. Neither is what somebody else put into the pod: containers, mounts and
 * volumes of names that neither the spec nor the completed rack knows.
 */
final class ShapeNeeds {
    private static final String NONE = "(none)";

    private final RackIntent rack;
    private final String serverImage;
    private final PodShape wanted;
    private final SortedMap<String, ContainerShape> containers;
    private final Set<String> volumes;
    private final Set<String> known;

    ShapeNeeds(Intent intent, RackIntent rack, WantedPods.OfRack wanted, Snapshot seen) {
        this.rack = rack;
        this.serverImage = intent.spec().image;
        this.wanted = wanted.shape();
        this.containers = new TreeMap<>(this.wanted.containers());
        this.containers.remove(Containers.INIT);
        this.volumes = new HashSet<>();
        rack.volumes().forEach(volume -> volumes.add(volume.name));
        this.known = new HashSet<>(volumes);
        CompletedRack.of(rack.identity(), seen).ifPresent(completed -> known.addAll(completed.volumes()));
    }

    List<Finding> of(PodSeen pod) {
        var findings = new ArrayList<Finding>();
        image("image", pod.serverImage(), serverImage).ifPresent(findings::add);
        if (pod.shape().equals(PodShape.EMPTY)) {
            return findings;
        }
        containers.forEach((name, container) -> findings.addAll(images(name, container, pod.shape())));
        findings.addAll(ports(pod.shape()));
        findings.addAll(sources(pod.shape()));
        containers.forEach((name, container) -> findings.addAll(attachments(name, container, pod.shape())));
        return findings;
    }

    private static List<Finding> images(String name, ContainerShape container, PodShape pod) {
        if (name.equals(Containers.SERVER)) {
            return List.of();
        }
        var place = "podSpec.%s[%s]".formatted(container.init() ? "initContainers" : "sidecars", name);
        return Optional.ofNullable(pod.containers().get(name))
                .map(running -> image(place + ".image", running.image(), container.image()))
                .orElseGet(() -> Optional.of(Finding.cold(place)))
                .stream()
                .toList();
    }

    private static Optional<Finding> image(String place, String running, String wanted) {
        return ImageReference.same(running, wanted)
                ? Optional.empty()
                : Optional.of(Finding.cold("%s: %s -> %s".formatted(place, running, wanted)));
    }

    /** A port that is not wanted any more harms nobody, but for one by which clients would still try TLS. */
    private List<Finding> ports(PodShape pod) {
        var findings = new ArrayList<Finding>();
        var running = server(pod).ports();
        var asked = new TreeMap<>(server(wanted).ports());
        asked.forEach((name, port) -> {
            var old = Optional.ofNullable(running.get(name));
            if (old.filter(found -> found.number() == port.number()).isEmpty()) {
                var before = old.map(PortShape::number).map(Object::toString).orElse(NONE);
                findings.add(Finding.cold("port %s of the pod: %s -> %d".formatted(name, before, port.number())));
            } else if (port.host() != 0
                    && old.filter(found -> found.host() == 0).isPresent()) {
                findings.add(Finding.cold("port %s of the node: %s -> %d".formatted(name, NONE, port.host())));
            }
        });
        if (running.containsKey("tls-service") && !asked.containsKey("tls-service")) {
            findings.add(Finding.cold("port tls-service of the pod: %d -> %s"
                    .formatted(running.get("tls-service").number(), NONE)));
        }
        return findings;
    }

    /** Storage of the node and claims are not judged: their sources cannot change while the rack lives. */
    private List<Finding> sources(PodShape pod) {
        var findings = new ArrayList<Finding>();
        for (VolumeSpec volume : rack.volumes()) {
            var source = wanted.volumes().get(volume.name);
            if (source != null && !source.equals(pod.volumes().get(volume.name))) {
                findings.add(Finding.cold(volume(volume.name) + ".source"));
            }
        }
        return findings;
    }

    private List<Finding> attachments(String name, ContainerShape container, PodShape pod) {
        var running = pod.containers().get(name);
        if (running == null) {
            return List.of();
        }
        var tolerated = name.equals(Containers.SERVER) ? wholeWorkDirectory(running) : Optional.<String>empty();
        var changed = new TreeSet<String>();
        container.mounts().forEach((path, mount) -> {
            if (volumes.contains(mount.volume())
                    && !mount.equals(running.mounts().get(path))) {
                changed.add(mount.volume());
            }
        });
        running.mounts().forEach((path, mount) -> {
            if (known.contains(mount.volume()) && !container.mounts().containsKey(path)) {
                changed.add(mount.volume());
            }
        });
        tolerated.ifPresent(changed::remove);
        return changed.stream()
                .map(volume -> Finding.cold(volume(volume) + " in container " + name))
                .toList();
    }

    /** The volume that an old AKO release mounted as a whole where now two of its folders are mounted. */
    private Optional<String> wholeWorkDirectory(ContainerShape running) {
        return Optional.ofNullable(running.mounts().get(rack.workDirectory()))
                .map(MountShape::volume)
                .filter(volume -> server(wanted).mounts().entrySet().stream()
                        .anyMatch(mount -> mount.getValue().volume().equals(volume)
                                && mount.getKey().startsWith(rack.workDirectory() + "/")));
    }

    private static ContainerShape server(PodShape shape) {
        return shape.containers().getOrDefault(Containers.SERVER, new ContainerShape(false, "", Map.of(), Map.of()));
    }

    private static String volume(String name) {
        return "storage.volumes[" + name + "]";
    }
}
