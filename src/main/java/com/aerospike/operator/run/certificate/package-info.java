/**
 * The certificate the webhooks are served with, and the authorities the API server shall trust for it.
 *
 * <p>Enters: the names under which the webhooks are reached, and either a Secret shared by all replicas or files that
 * somebody else keeps fresh. Leaves: the identity to serve with, anew whenever it changes, and the bundle of
 * authorities in the webhook configurations. {@code Rotation}, {@code Mint} and {@code SecretForm} decide and know no
 * client; {@code CertificateSecret}, {@code TrustInjector} and the two sources act. Knows nothing of webhooks but their
 * paths.
 */
package com.aerospike.operator.run.certificate;
