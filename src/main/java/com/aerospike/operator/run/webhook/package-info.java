/**
 * The webhooks as a part of the process: the HTTPS port, its settings, metrics and health.
 *
 * <p>Enters: settings, the parts that answer ({@code admission.webhook}) and the certificate ({@code run.certificate}).
 * Leaves: answers to the API server, on every replica, whether or not it leads. Decides nothing about clusters.
 */
package com.aerospike.operator.run.webhook;
