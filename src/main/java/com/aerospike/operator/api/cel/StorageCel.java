package com.aerospike.operator.api.cel;

/**
 * Rules on the storage that racks share. Asked of the spec. The storage of single racks is left to admission: a rule on
 * each volume of each rack would cost more than the API server grants.
 */
public final class StorageCel {

    /** Storage that every rack replaces by its own is not looked at by admission either. */
    private static final String UNUSED =
            "(" + RackCel.RACKS_GIVEN + " && self.rackConfig.racks.all(r, has(r.storage)))";

    private static final String EACH_VOLUME =
            "!has(self.storage) || !has(self.storage.volumes) || " + UNUSED + " || self.storage.volumes.all(v,";

    public static final String PARALLEL_CLEANUP_NEEDS_LIMITS =
            "!has(self.storage) || !has(self.storage.cleanupThreads) || self.storage.cleanupThreads == 1 || "
                    + UNUSED
                    + """
             || (has(self.podSpec) && has(self.podSpec.aerospikeInitContainer)
              && has(self.podSpec.aerospikeInitContainer.resources)
              && has(self.podSpec.aerospikeInitContainer.resources.limits)
              && self.podSpec.aerospikeInitContainer.resources.limits.size() > 0)""";

    public static final String RESTART_DELETION_NEEDS_CLASSES =
            "!has(self.storage) || !has(self.storage.deleteLocalStorageOnRestart) "
                    + "|| !self.storage.deleteLocalStorageOnRestart || "
                    + UNUSED
                    + " || (has(self.storage.localStorageClasses) && self.storage.localStorageClasses.size() > 0)";

    public static final String RECOVERY_DELETION_NEEDS_CLASSES =
            "!has(self.storage) || !has(self.storage.deleteLocalStorageOnPodRecovery) "
                    + "|| !self.storage.deleteLocalStorageOnPodRecovery || "
                    + UNUSED
                    + " || (has(self.storage.localStorageClasses) && self.storage.localStorageClasses.size() > 0)";

    public static final String VOLUME_HAS_SOURCE = EACH_VOLUME + """
              has(v.source) && (has(v.source.emptyDir) || has(v.source.secret) || has(v.source.configMap)
              || has(v.source.hostPath) || has(v.source.persistentVolume)))""";

    public static final String VOLUME_HAS_ONE_SOURCE = EACH_VOLUME + """
              !has(v.source) || 1 >= (has(v.source.emptyDir) ? 1 : 0) + (has(v.source.secret) ? 1 : 0)
              + (has(v.source.configMap) ? 1 : 0) + (has(v.source.hostPath) ? 1 : 0)
              + (has(v.source.persistentVolume) ? 1 : 0))""";

    public static final String DEVICE_INIT_METHOD = EACH_VOLUME + """
              !(has(v.source) && has(v.source.persistentVolume) && v.source.persistentVolume.volumeMode == 'Block'
              && has(v.initMethod) && v.initMethod == 'deleteFiles'))""";

    public static final String FILESYSTEM_INIT_METHOD = EACH_VOLUME + """
              !(has(v.source) && has(v.source.persistentVolume) && v.source.persistentVolume.volumeMode == 'Filesystem'
              && has(v.initMethod) && !(v.initMethod in ['none', 'deleteFiles'])))""";

    public static final String FILESYSTEM_WIPE_METHOD = EACH_VOLUME + """
              !(has(v.source) && has(v.source.persistentVolume) && v.source.persistentVolume.volumeMode == 'Filesystem'
              && has(v.wipeMethod) && v.wipeMethod != 'deleteFiles'))""";

    public static final String VOLUME_IS_ATTACHED = EACH_VOLUME + """
              has(v.aerospike) || (has(v.sidecars) && v.sidecars.size() > 0)
              || (has(v.initContainers) && v.initContainers.size() > 0))""";

    public static final String SERVER_PATH_IS_ABSOLUTE = EACH_VOLUME + """
              !has(v.aerospike) || v.aerospike.path.startsWith('/'))""";

    public static final String SERVER_PATH_IS_FREE = EACH_VOLUME + """
              !has(v.aerospike) || !(v.aerospike.path in ['/etc/aerospike', '/configs']))""";

    public static final String HOST_PATH_IS_READ_ONLY = EACH_VOLUME + """
              !has(v.aerospike) || !has(v.source) || !has(v.source.hostPath) || (has(v.aerospike.mountOptions)
              && has(v.aerospike.mountOptions.readOnly) && v.aerospike.mountOptions.readOnly))""";

    private StorageCel() {}
}
