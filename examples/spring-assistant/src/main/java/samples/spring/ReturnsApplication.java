package samples.spring;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

@SpringBootApplication
public class ReturnsApplication {

  public static void main(String[] arguments) {
    SpringApplication.run(ReturnsApplication.class, arguments);
  }
}
