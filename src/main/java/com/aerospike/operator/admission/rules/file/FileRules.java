package com.aerospike.operator.admission.rules.file;

import com.aerospike.operator.admission.rules.Rule;
import java.util.List;

/** The rules on files, in the order in which they are checked. */
public final class FileRules {

    /** Each rack. */
    public static final List<Rule> EACH = List.of(
            new WorkDirectoryIsAbsolute(),
            new WorkDirectoryIsPersistent(),
            new ChosenWorkDirectoryIsMounted(),
            new PasswordFileIsNotInSecretManager(),
            new FeatureKeyIsMounted(),
            new CertificatesAreMounted(),
            new PasswordFileIsMounted(),
            new PasswordFileIsSecret(),
            new AuthoritiesAreMounted());

    private FileRules() {}
}
