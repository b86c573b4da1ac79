package com.aerospike.operator.world;

import com.aerospike.operator.bootstrap.CleanMethod;
import com.aerospike.operator.bootstrap.DiskCommands;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;

/** Cleans the files that stand for devices and file systems; the tools for real devices refuse plain files. */
final class PlainFileDisks implements DiskCommands {

    private static final int HEADER = 8 << 20;

    @Override
    public void clean(CleanMethod method, Path target) throws IOException {
        var real = target.toRealPath();
        switch (method) {
            case NONE -> {}
            case DD, BLKDISCARD, BLKDISCARD_WITH_HEADER_CLEANUP -> zero(real, Files.size(real));
            case HEADER_CLEANUP -> zero(real, Math.min(HEADER, Files.size(real)));
            case DELETE_FILES -> deleteFiles(real);
        }
    }

    private static void zero(Path device, long length) throws IOException {
        try (var file = new RandomAccessFile(device.toFile(), "rw")) {
            file.write(new byte[(int) length]);
        }
    }

    private static void deleteFiles(Path folder) throws IOException {
        try (var all = Files.walk(folder)) {
            for (var path : all.filter(Files::isRegularFile).toList()) {
                Files.delete(path);
            }
        }
    }
}
