package com.aerospike.operator.admission;

import com.aerospike.operator.admission.rules.OperatorFiles;
import java.util.List;

/** What the scenario files find in the operator's container. */
public final class MountedFiles {

    public static final OperatorFiles OF_SCENARIOS = path -> path.equals("/certs/admin.pem")
            ? new OperatorFiles.Certificate.Readable(List.of("admin"))
            : new OperatorFiles.Certificate.Unreadable("open " + path + ": no such file or directory");

    private MountedFiles() {}
}
