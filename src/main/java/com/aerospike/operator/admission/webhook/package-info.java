/**
 * What the webhooks answer to the API server.
 *
 * <p>Enters: the bytes of an AdmissionReview. Leaves: the bytes of the answer: allowed with a JSON patch and warnings,
 * or denied with every violation. Objects stay raw JSON as long as possible, so that keys this operator does not know
 * survive. Pure: no client, no socket, no metrics; the pods that an eviction is about are reached through {@link
 * com.aerospike.operator.admission.webhook.EvictablePods}.
 */
package com.aerospike.operator.admission.webhook;
