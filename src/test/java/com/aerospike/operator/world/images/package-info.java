/**
 * Which container images can be pulled in the test world. Enters: an image reference. Leaves: yes or no. Must not
 * import: anything else of this project.
 */
package com.aerospike.operator.world.images;
