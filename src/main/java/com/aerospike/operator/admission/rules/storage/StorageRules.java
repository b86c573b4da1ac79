package com.aerospike.operator.admission.rules.storage;

import com.aerospike.operator.admission.rules.Rule;
import java.util.List;

/** The rules on storage, in the order in which they are checked. */
public final class StorageRules {

    /** Volumes for themselves. */
    public static final List<Rule> VOLUMES = List.of(
            new RestartDeletionNeedsClasses(),
            new RecoveryDeletionNeedsClasses(),
            new VolumeNameIsLabel(),
            new VolumeNameIsFree(),
            new VolumeHasSource(),
            new VolumeHasOneSource(),
            new DeviceInitMethod(),
            new DeviceWipeMethod(),
            new FilesystemInitMethod(),
            new FilesystemWipeMethod(),
            new VolumeIsAttached(),
            new ServerMountOptionsAreIgnored(),
            new ServerPathIsAbsolute(),
            new ServerPathIsFree(),
            new ServerPathIsUnique(),
            new OperatorsInitContainerIsTaken(),
            new ServerIsAttachedByItsOwnField(),
            new AttachmentPathIsAbsolute(),
            new ContainerIsNamedOnce(),
            new AttachmentNamesContainer(),
            new AttachmentPathIsUnique(),
            new HostPathIsReadOnlyInSidecars(),
            new HostPathIsReadOnlyInServer());

    /** What namespaces need of volumes. */
    public static final List<Rule> NAMESPACES =
            List.of(new DeviceIsVolume(), new FileIsOnVolume(), new IndexMountIsVolume());

    /** What a change may not do. */
    public static final List<Rule> CHANGES = List.of(
            new ClaimStaysAsItIs(), new NoClaimIsAdded(), new NoClaimIsRemoved(), new RevisionKeepsItsStorage());

    private StorageRules() {}
}
