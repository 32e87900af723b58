package kpo.deploy.local;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Loads what a newcomer can look at, through the public APIs only: two clients, three providers with twelve vetted
 * experts and some hundreds from the generator, and one engagement of a German manufacturer with an Indian firm, from the need to an issued invoice.
 */
final class DemoData {

    private final LocalCluster cluster;
    private final Function<Person, String> tokens;
    private final Path file;
    private final Consumer<String> progress;

    /** @param file where it is kept what was loaded */
    DemoData(LocalCluster cluster, Function<Person, String> tokens, Path file, Consumer<String> progress) {
        this.cluster = cluster;
        this.tokens = tokens;
        this.file = file;
        this.progress = progress;
    }

    /** Loads it, goes on with a load that was broken off, or finds it there; the contracts then speak of it. */
    Demo load() {
        Demo earlier = Demo.read(file);
        Demo demo = earlier != null
                ? earlier
                : Demo.begun(LocalDate.now(ZoneOffset.UTC)).keep(file);
        DemoStage stage = new DemoStage(cluster, tokens, LocalDate.parse(demo.day()), progress);
        Demo loaded = load(demo, stage);
        new DemoContracts(stage, loaded).place(cluster);
        return loaded;
    }

    private Demo load(Demo demo, DemoStage stage) {
        if (demo.isComplete()) {
            Thing invoice = stage.as(Person.FIONA).get(stage.billing + "/v1/invoices/" + demo.issuedInvoice());
            stage.tell("there since %s, with invoice %s", demo.day(), invoice.text("/number"));
            return demo;
        }
        DemoMarket market = new DemoMarket(stage);
        market.open();
        String farExpert = new DemoPool(stage, market.providerIds()).fill();
        return new DemoEngagement(stage, market).run(farExpert).keep(file);
    }
}
