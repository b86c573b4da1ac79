package com.aerospike.operator.cluster.observe;

/**
 * A Secret that the resource refers to and that cannot be used.
 *
 * @param path the field that names it
 * @param name the Secret's name
 * @param why what is wrong with it; never any of its content
 */
public record UnreadableSecret(String path, String name, String why) {}
