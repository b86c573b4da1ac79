/**
 * Rules on the images: edition and version of the server, version of the init container. Enters: the image references
 * of a resource and of the operator's settings. Leaves: findings.
 */
package com.aerospike.operator.admission.rules.image;
