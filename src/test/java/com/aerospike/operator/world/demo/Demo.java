package com.aerospike.operator.world.demo;

import java.io.PrintStream;
import java.nio.charset.Charset;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Shows the packaged operator at work on a simulated cluster.
 *
 * <p>Ends with 0 when the cluster became ready, 1 when something broke, 2 for arguments that make no sense, 3 when the
 * cluster did not become ready in time, and as any program does when it is interrupted.
 */
final class Demo {

    private static final int BROKEN = 1;
    private static final int MISUSED = 2;
    private static final int LATE = 3;

    private Demo() {}

    static void main(String[] arguments) {
        System.exit(run(List.of(arguments)));
    }

    private static int run(List<String> arguments) {
        DemoOptions options;
        Sample sample;
        try {
            options = DemoOptions.of(arguments, System.getProperties());
            sample = Sample.read(options.sample());
        } catch (IllegalArgumentException e) {
            System.err.println("demo: " + e.getMessage());
            System.err.println(DemoOptions.USAGE);
            return MISUSED;
        }
        var folder = RunFolder.prepare(options.folder());
        try (var quiet = new Quiet(folder.log("demo"))) {
            return run(options, sample, folder, quiet);
        }
    }

    private static int run(DemoOptions options, Sample sample, RunFolder folder, Quiet quiet) {
        var clock = Clock.systemUTC();
        var show = show(options, quiet.screen(), clock, System.getenv());
        var house = new House(options, sample, folder, show, clock);
        Runtime.getRuntime()
                .addShutdownHook(new Thread(() -> interrupted(house, show, folder, quiet.screen()), "demo-exit"));
        try {
            var stage = house.open(quiet);
            return switch (new Performance(options, sample, folder, show, clock).play(stage)) {
                case READY -> 0;
                case LATE -> LATE;
            };
        } catch (Exception | AssertionError e) {
            // Of a demo that is being stopped everything breaks, which is no news.
            if (!house.closed()) {
                e.printStackTrace();
                show.say(broken(e, folder));
            }
            return BROKEN;
        } finally {
            house.close();
        }
    }

    /** Runs at every end of the process, but has something to do only if that comes from outside. */
    private static void interrupted(House house, Show show, RunFolder folder, PrintStream out) {
        if (!house.closed()) {
            show.close();
            out.println();
            out.println("Stopping ...");
            house.close();
            out.println("All is stopped and removed but the logs in " + RunFolder.typed(folder.logs()) + ".");
        }
    }

    private static List<Line> broken(Throwable problem, RunFolder folder) {
        var lines = new ArrayList<Line>();
        lines.add(Line.of("The demo cannot go on: ", Tone.BAD));
        String.valueOf(problem.getMessage()).lines().forEach(line -> lines.add(Line.of("  " + line)));
        lines.add(Line.of("The logs are in " + RunFolder.typed(folder.logs()) + "."));
        return lines;
    }

    private static Show show(DemoOptions options, PrintStream out, Clock clock, Map<String, String> environment) {
        var glyphs = Glyphs.of(Charset.forName(System.getProperty("stdout.encoding", "US-ASCII")));
        if (!options.terminal() || "dumb".equals(environment.get("TERM"))) {
            return new PlainShow(out, clock, glyphs);
        }
        var screen = new Screen(out, Palette.of(environment), new MeasuredScreen(ScreenSize::current, clock));
        return new LiveShow(screen, clock, glyphs);
    }
}
