import { RemovalPolicy, Validations } from 'aws-cdk-lib';
import { type CfnSecret, Secret } from 'aws-cdk-lib/aws-secretsmanager';
import type { Construct } from 'constructs';

export interface EmptySecretProps {
  readonly description: string;
  /** Whether it outlives the stack. */
  readonly precious: boolean;
}

/**
 * A secret that the host fills in. It is made without any value, not even an empty object: a value in the template
 * could be written again over the host's own.
 */
export class EmptySecret extends Secret {
  constructor(scope: Construct, id: string, { description, precious }: EmptySecretProps) {
    super(scope, id, { description, removalPolicy: precious ? RemovalPolicy.RETAIN : RemovalPolicy.DESTROY });
    const resource = this.node.defaultChild as CfnSecret;
    resource.generateSecretString = undefined;
    Validations.of(this).acknowledge({
      id: 'AwsSolutions-SMG4',
      reason:
        'Booking platforms and Nuki give these out by hand, so no rotation function can replace them. Webhook secrets rotate through their lists of current and previous ones.',
    });
  }
}
