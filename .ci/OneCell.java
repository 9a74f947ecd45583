import org.junit.platform.engine.discovery.DiscoverySelectors;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.junit.platform.launcher.listeners.SummaryGeneratingListener;

/** Runs what has a unique id, as an IDE does when one node is run again; exits with 1 if not one test is green. */
class OneCell {

  public static void main(String[] ids) {
    LauncherDiscoveryRequest request =
        LauncherDiscoveryRequestBuilder.request()
            .selectors(DiscoverySelectors.selectUniqueId(ids[0]))
            .build();
    SummaryGeneratingListener summary = new SummaryGeneratingListener();
    LauncherFactory.create().execute(request, summary);
    if (summary.getSummary().getTestsSucceededCount() != 1
        || summary.getSummary().getTotalFailureCount() != 0) {
      System.err.println("one green cell was expected under " + ids[0]);
      System.exit(1);
    }
  }
}
