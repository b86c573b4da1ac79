package com.aerospike.operator.world.demo;

import java.util.List;

/** Where the reader sees the demo. Called by one thread at a time, but for {@link #close()}. */
interface Show extends AutoCloseable {

    /** Something that takes a while begins; it is over when the next thing is shown. */
    void begin(String what);

    /** How that is going on. */
    void progress(String how);

    void scene(Scene scene);

    /** The cluster was deleted. */
    void gone(List<Line> advice);

    /** From now on the reader can do something too. */
    void guide(Scene scene, List<Line> lines);

    /** This was it, and these are the words about it. */
    void end(Scene scene, List<Line> words);

    /** Something to read that belongs to no scene; the next scene comes below. */
    void say(List<Line> lines);

    /** Leaves the screen as an ordinary program does. May be called at any time, also more than once. */
    @Override
    void close();
}
