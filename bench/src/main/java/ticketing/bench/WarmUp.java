package ticketing.bench;

import java.util.concurrent.Callable;

/** Runs a load over and over until little is left to compile, and tells of each time. */
final class WarmUp {
    private static final double COMPILED = 0.1; // of the CPU time of all but this program

    private final Report report;
    private final Processes processes;

    WarmUp(Report report, Processes processes) {
        this.report = report;
        this.processes = processes;
    }

    /** Runs this load, which gives its rate, until the compilers take less than a tenth of the CPU time. */
    void run(String scenario, String what, int most, Callable<Double> load) throws Exception {
        var compiling = 1.0;
        for (int i = 1; i <= most && compiling > COMPILED; i++) {
            var cpu = Cpu.withoutGenerator(processes.cpuMillis());
            var compilers = processes.compilerMillis();
            report.add(scenario, "%s, warm-up %d".formatted(what, i), load.call(), "/s", "");
            compiling = (processes.compilerMillis() - compilers) / (Cpu.withoutGenerator(processes.cpuMillis()) - cpu);
            report.add(scenario, "compilers' share of CPU time meanwhile", compiling, "", "");
        }
    }
}
