package com.aerospike.operator.admission.rules;

import com.aerospike.operator.admission.finding.FieldPath;
import com.aerospike.operator.api.v1.PersistentVolumeSpec;
import com.aerospike.operator.api.v1.VolumeMode;
import com.aerospike.operator.api.v1.VolumeSource;
import com.aerospike.operator.api.v1.VolumeSpec;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** One volume of a rack. */
public record VolumeView(VolumeSpec spec, FieldPath list) {

    public String name() {
        return Objects.requireNonNullElse(spec.name, "");
    }

    public FieldPath path() {
        return list.key(name());
    }

    public VolumeSource source() {
        return Objects.requireNonNullElseGet(spec.source, VolumeSource::new);
    }

    public Optional<PersistentVolumeSpec> claim() {
        return Optional.ofNullable(source().persistentVolume);
    }

    /** A persistent volume that reaches the server as a raw device. */
    public boolean isDevice() {
        return claim().filter(claim -> claim.volumeMode == VolumeMode.BLOCK).isPresent();
    }

    /** A persistent volume with a file system. */
    public boolean isFilesystem() {
        return claim().filter(claim -> claim.volumeMode == VolumeMode.FILESYSTEM)
                .isPresent();
    }

    /** Where the server sees it, if at all. */
    public Optional<String> serverPath() {
        return Optional.ofNullable(spec.aerospike).map(attachment -> attachment.path);
    }

    public List<AttachmentView> attachments(AttachmentView.Kind kind) {
        return Lists.of(kind.of(spec)).stream()
                .map(attachment -> new AttachmentView(kind, attachment, path()))
                .toList();
    }
}
