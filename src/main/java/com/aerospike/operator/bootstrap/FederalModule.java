package com.aerospike.operator.bootstrap;

import java.nio.file.Path;

/**
 * OpenSSL configuration that the federal edition of the server needs to run in FIPS mode. Its image would have these
 * files in {@code /etc/aerospike}, which the configuration volume hides.
 */
final class FederalModule {

    private static final String OPENSSL = """
            config_diagnostics = 1
            openssl_conf = openssl_init

            .include fips.cnf

            [openssl_init]
            providers = provider_sect

            [provider_sect]
            base = base_sect
            fips = fips_sect

            [base_sect]
            activate = 1
            """;

    // The checksums are those of the FIPS module inside the federal image (AKO's init container 2.5.3 ships the same).
    private static final String FIPS = """
            [fips_sect]
            activate = 1
            conditional-errors = 1
            security-checks = 1
            install-version = 1
            install-status = INSTALL_SELF_TEST_KATS_RUN
            install-mac = %s
            module-mac = %s
            """.formatted(
                    "41:9C:38:C2:8F:59:09:43:2C:AA:2F:58:36:2D:D9:04:F9:6C:56:8B:09:E0:18:3A:2E:D6:CC:69:05:04:E1:11",
                    "A0:23:57:80:14:A6:CC:BD:E4:B4:E8:4E:66:0E:88:3B:AF:9E:B5:81:43:45:F6:F0:71:3B:F4:70:7E:E9:2B:92");

    private FederalModule() {}

    static void write(Path folder, PodFiles files) {
        files.write(folder.resolve("openssl.cnf"), OPENSSL);
        files.write(folder.resolve("fips.cnf"), FIPS);
    }
}
